"""A small accessibility statement with one of everything."""

from __future__ import annotations

from datetime import date

from generator.model.accessibility import Accessibility, AccessibilityFault, Assessment, LocalAddress, Supervisor

from .sample_goals import text


def sample_accessibility() -> Accessibility:
    """Return a statement with a fault that has an alternative and one that has none."""
    return Accessibility.model_construct(
        status="partly",
        published=date(2025, 1, 2),
        reviewed=date(2025, 2, 3),
        assessment=Assessment.model_construct(
            date=date(2025, 1, 31),
            by=text("Koeryhmä", "Provgruppen"),
            kind="self_assessment",
            methods=(text("Luettu ruudunlukijalla.", "Läst med skärmläsare."), text("Vain suomeksi.")),
        ),
        faults=(
            AccessibilityFault.model_construct(
                text=text("Kuvasta puuttuu teksti.", "En bild saknar text."),
                criterion="1.1.1",
                reason=text("Teksti on tekeillä.", "Texten är på gång."),
                alternative=text("Katso taulukko.", "Se tabellen."),
                found=date(2025, 1, 31),
                mended_by="2025-06",
            ),
            AccessibilityFault.model_construct(
                text=text("Video on ilman tekstitystä.", "En video saknar text."),
                criterion="1.2.2",
                reason=text("Video on vanha.", "Videon är gammal."),
                alternative=None,
                found=date(2025, 1, 31),
                mended_by=None,
            ),
        ),
        exempt=(text("Muiden asiakirjat.", "Andras dokument."),),
        supervisor=Supervisor(
            name=text("Valvoja", "Tillsynsmyndigheten"),
            unit=text("Yksikkö", "Enheten"),
            website=LocalAddress(fi="https://valvoja.example/", sv="https://tillsyn.example/"),
            email="valvoja@koe.example",
            phone="029 000 0000",
        ),
    )
