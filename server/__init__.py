"""The web server: reads what was published, and writes nothing.

`create_app` is its face; see `server.app`.
"""

from server.app import create_app

__all__ = ["create_app"]
