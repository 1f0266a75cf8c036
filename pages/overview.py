"""Page: who signed and from where, what people ask about, who asks for what, and when; the first that one sees."""

from pages.parts.views.home.doors import doors
from pages.parts.views.home.featured import featured
from pages.parts.views.home.lead import lead
from pages.parts.views.home.signers_map import map_and_list
from pages.parts.views.home.theme_matrix import theme_matrix
from pages.parts.views.home.timeline import timeline
from pages.parts.visit.current import finish, visit
from pages.parts.visit.nothing_left import nothing_left

view = visit().view
lead(view)

if not view.statements.any():
    nothing_left(view)
    finish()

map_and_list(view)
featured(view)
theme_matrix(view)
timeline(view)
doors(view)
