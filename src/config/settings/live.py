"""Where a page finds live events (server-sent events, at the path /na-zywo/ of the live process).

In production nginx hands /na-zywo/ to that process, so it is the page's own origin and the address stays
empty. On one's own machine nothing stands in front: ./powiat names the process's address, and the page's
policy allows exactly this one besides its own.
"""

import os

LIVE_ADDRESS = os.environ.get("POWIAT_LIVE_ADDRESS", "")
