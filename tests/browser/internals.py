"""What the journeys know of Streamlit's own page: its names may change with any release, and only here."""

# the app when it is connected and no script runs
SETTLED = "[data-testid=stApp][data-test-connection-state=CONNECTED][data-test-script-state=notRunning]"
MAIN = "[data-testid=stMain]"
SIDEBAR = "[data-testid=stSidebar]"
NAVIGATION_LINK = "[data-testid=stTopNavLink]"
NOTICE = "[data-testid=stAlert]"
# a traceback, or the app's own red box
ERROR = "[data-testid=stException], [data-testid=stAlertContentError]"
MAP = "[data-testid=stDeckGlJsonChart]"
TABLE = "[data-testid=stDataFrame]"
DOWNLOAD = "[data-testid=stDownloadButton] button"
CHOSEN = "[data-testid=stMultiSelectTagsContainer]"

# a cold deep link makes Streamlit look for its server beside the page before it looks at the root: two 404s
PROBES = ("/_stcore/health", "/_stcore/host-config")

# findings of axe in Streamlit's own elements, with why they are let through; nothing of ours may be added
KNOWN_FINDINGS: dict[str, str] = {}

# deck.gl gives up a tap after 250 ms and drawing without a graphics card takes longer: let time pass slowly
SLOW_CLOCK = "{const now=Date.now.bind(Date),start=now();Date.now=()=>Math.round(start+(now()-start)/10)}"
