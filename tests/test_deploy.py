"""The files of `.deploy/` say what OPERATING.md and the code say, and each other; nginx reads its own."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from html.parser import HTMLParser
from pathlib import Path

import pytest
from streamlit.file_util import get_static_dir

from pages.parts.shell.gate.answers import AGAIN
from pages.parts.shell.gate.descriptors import DESCRIPTORS, STOP
from pages.parts.shell.gate.gateway import METRICS
from pages.parts.shell.gate.set_up import KNOWN, SAME_SECRET
from pages.parts.words.catalogue import LANGUAGES

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / ".deploy"
NGINX, UNIT, ENVIRONMENT, KUBERNETES, PAGE, OPERATING = (
    path.read_text(encoding="utf-8")
    for path in (
        DEPLOY / "nginx.conf",
        DEPLOY / "firmantes@.service",
        DEPLOY / "firmantes.env",
        DEPLOY / "kubernetes.yaml",
        DEPLOY / "502.html",
        ROOT / "OPERATING.md",
    )
)
SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
PORTS = re.findall(r"server 127\.0\.0\.1:(\d+)", NGINX)
NAME = "firmantes.example.org"


def test_operating_names_every_file_and_no_other() -> None:
    assert {path.name for path in DEPLOY.iterdir()} == {*re.findall(r"\.deploy/([\w.@-]+\w)", OPERATING)}


def test_the_processes_are_those_that_nginx_asks() -> None:
    assert PORTS == ["8611", "8612"]
    assert " ".join(f"firmantes@{port}" for port in PORTS) in OPERATING
    assert " ".join(f"firmantes@{port}" for port in PORTS) in UNIT
    assert "--port %i" in UNIT
    assert f'--port, "{PORTS[0]}"' in KUBERNETES
    assert {*re.findall(r"ontainerPort: (\d+)|\bport: (86\d\d)", KUBERNETES)} <= {(PORTS[0], ""), ("", PORTS[0])}


def test_every_file_means_the_same_folder_and_name() -> None:
    assert f"WorkingDirectory={(folder := '/opt/firmantes')}\n" in UNIT
    assert f"ExecStart={folder}/.venv/bin/uvicorn dashboard:app " in UNIT
    assert f"root {folder}/.deploy;" in NGINX
    assert f"command: [{folder}/.venv/bin/uvicorn, " in KUBERNETES
    assert f"workingDir: {folder}\n" in KUBERNETES
    assert folder in OPERATING
    for text in (NGINX, ENVIRONMENT, KUBERNETES, OPERATING):
        assert {*re.findall(r"[\w*.-]*\bexample\.org", text)} <= {NAME, "registry.example.org", "*.example.org"}
        assert NAME in text


def test_the_image_has_the_version_of_the_code() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    image = f"registry.example.org/firmantes:{version}"
    assert f"image: {image}\n" in KUBERNETES
    assert f"-t {image} ." in (DEPLOY / "Dockerfile").read_text(encoding="utf-8")


def test_limits_agree() -> None:
    server = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["server"]
    size = f"{server['maxUploadSize'] + 1}m"
    assert f"client_max_body_size {size};" in NGINX
    assert f"proxy-body-size: {size}\n" in KUBERNETES
    assert f"LimitNOFILE={DESCRIPTORS}\n" in UNIT
    assert f"LimitNOFILE={DESCRIPTORS}" in OPERATING.replace(",", "")
    # who is asked to stop has the time that downloads under way are promised, and some to spare
    for text, name in ((UNIT, "TimeoutStopSec="), (KUBERNETES, "terminationGracePeriodSeconds: ")):
        (seconds,) = re.findall(rf"{name}(\d+)", text)
        assert int(seconds) >= STOP + 15
    rate, burst = re.findall(r"rate=(\d+)r/s", NGINX)[0], re.findall(r"burst=(\d+)", NGINX)[0]
    assert f'limit-rps: "{rate}"' in KUBERNETES
    assert f'limit-burst-multiplier: "{int(burst) // int(rate)}"' in KUBERNETES
    (connections,) = re.findall(r"limit_conn connections (\d+)", NGINX)
    assert f'limit-connections: "{connections}"' in KUBERNETES
    for words in (f"{rate} requests a second", f"{int(burst):,} at once", f"{connections} connections"):
        assert words in " ".join(OPERATING.split())
        assert words in " ".join(SECURITY.split())
    (memory,) = re.findall(r"MemoryMax=(\d+)G", UNIT)
    assert f"limits: {{memory: {memory}Gi}}" in KUBERNETES


def test_forty_people_in_one_room_may_come_at_once() -> None:
    assert "forty people in one room" in " ".join(OPERATING.split())
    first = (Path(get_static_dir()) / "index.html").read_text(encoding="utf-8")
    # what the page names, what it asks for itself, and fields that it draws
    files = len(re.findall(r'(?:src|href)="\./static', first)) + 15
    assert int(re.findall(r"burst=(\d+)", NGINX)[0]) >= 40 * files
    # a browser takes six at a time, and the page's own
    assert int(re.findall(r"limit_conn connections (\d+)", NGINX)[0]) >= 40 * 7


def test_what_nginx_takes_is_bounded() -> None:
    for name in ("client_max_body_size", "client_header_timeout", "client_body_timeout"):
        assert re.search(rf"^  {name} \d+[ms];", NGINX, re.MULTILINE), name


def test_the_account_may_write_nothing_and_ask_nobody() -> None:
    lines = UNIT.splitlines()
    assert {"User=firmantes", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes", "IPAddressDeny=any"} <= {
        *lines
    }
    assert [line for line in lines if line.startswith(("ReadWritePaths", "StateDirectory"))] == []
    for words in ("runAsNonRoot: true", "readOnlyRootFilesystem: true", "drop: [ALL]", "egress: []\n"):
        assert words in KUBERNETES


def test_probes_and_numbers_are_addresses_that_there_are() -> None:
    assert {*re.findall(r"path: (/[\w/]+), port: http", KUBERNETES)} == {"/ready", "/_stcore/health"}
    assert f"location = {METRICS} {{ return 404; }}" in NGINX
    assert "/ready" in OPERATING
    assert METRICS in OPERATING


def test_settings_are_ones_that_there_are() -> None:
    named = {*re.findall(r"^#?(\w+)=", ENVIRONMENT, re.MULTILINE), *re.findall(r"name: ([A-Z_]+),", KUBERNETES)}

    assert {name for name in named if name.startswith("FIRMANTES_")} <= KNOWN
    assert {SAME_SECRET, "FIRMANTES_HOSTS"} <= named


def test_the_page_without_a_server_says_the_same_in_every_language_and_asks_for_nothing() -> None:
    class Languages(HTMLParser):
        found: list[str]

        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            if tag == "section":
                self.found.append(str(dict(attributes)["lang"]))
            assert tag not in ("script", "img", "link", "a", "form")

    reader = Languages()
    reader.found = []
    reader.feed(PAGE)
    assert reader.found == [*LANGUAGES]
    assert f'http-equiv="refresh" content="{AGAIN}"' in PAGE
    assert PAGE.count(f" {AGAIN} se") == len(LANGUAGES)
    assert "url(" not in PAGE
    assert "//" not in PAGE
    assert "error_page 502 504 /502.html;" in NGINX
    assert f"Retry-After {AGAIN} always" in NGINX


@pytest.mark.skipif(shutil.which("nginx") is None, reason="no nginx on this machine")
def test_nginx_reads_its_file(tmp_path: Path) -> None:
    command = "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 1 -keyout key.pem -out cert.pem"
    subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    text = NGINX.replace("/etc/ssl/firmantes/fullchain.pem", str(tmp_path / "cert.pem"))
    text = text.replace("/etc/ssl/firmantes/privkey.pem", str(tmp_path / "key.pem"))
    text = text.replace("/run/nginx.pid", str(tmp_path / "pid")).replace("/var/log/nginx/", f"{tmp_path}/")
    (tmp_path / "nginx.conf").write_text(text, encoding="utf-8")

    done = subprocess.run(
        ["nginx", "-t", "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "test is successful" in done.stderr
    assert "[warn]" not in done.stderr


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd on this machine")
def test_systemd_reads_the_unit(tmp_path: Path) -> None:
    # the program is not there before it is installed
    unit = tmp_path / "firmantes@.service"
    unit.write_text(re.sub(r"(Exec\w+=-?)\S+", r"\1/bin/true", UNIT), encoding="utf-8")

    done = subprocess.run(
        ["systemd-analyze", "verify", str(unit.with_name("firmantes@8611.service"))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0
