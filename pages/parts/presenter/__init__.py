"""The presenter: views pinned from any page into a running order, then shown one a screen."""
