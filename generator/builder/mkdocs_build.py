"""What is asked of MkDocs: one run over the work of a process, or the frame's templates alone."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material prints a notice about MkDocs 2 otherwise

from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig

from .plugin import FrameTemplates, SuuntaPlugin
from .work import Work


def run_mkdocs(config: MkDocsConfig, work: Work) -> None:
    """Let MkDocs build the pages of ``work`` into its tree.

    Args:
        config: As it was read; it is used up.
        work: The pages.

    Raises:
        mkdocs.exceptions.Abort: A template does not fit; MkDocs has logged why.
    """
    plugin = config.plugins["suunta"]
    assert isinstance(plugin, SuuntaPlugin)
    plugin.work = work
    build(config)


def frame_templates(config_file: Path, root: Path) -> FrameTemplates:
    """Return the templates of the frame, as a build would use them; a template that is edited is read again."""
    theme = read_config(config_file, root).theme
    environment = theme.get_env()
    environment.auto_reload = True
    return FrameTemplates(environment, theme.dirs)


def read_config(config_file: Path, root: Path) -> MkDocsConfig:
    """Return the configuration of a build.

    Raises:
        mkdocs.exceptions.ConfigurationError: ``config_file`` does not fit.
    """
    return load_config(str(config_file), config_file_path=str(config_file), docs_dir=str(root / "content"))
