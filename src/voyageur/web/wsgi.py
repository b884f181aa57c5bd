"""What a WSGI server calls; all facts are loaded before the first page is asked for."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "voyageur.web.settings")

from django.core.wsgi import get_wsgi_application

from voyageur.web.render import load_facts

application = get_wsgi_application()
load_facts()
