"""Pages become HTML; no decision is left for templates."""

from .page_digest import page_digest
from .rendered_page import Heading, Link, Menu, RenderedPage
from .renderer import Renderer, TemplateError

__all__ = ["Heading", "Link", "Menu", "RenderedPage", "Renderer", "TemplateError", "page_digest"]
