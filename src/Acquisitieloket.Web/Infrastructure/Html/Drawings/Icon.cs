using Microsoft.AspNetCore.Html;

namespace Acquisitieloket.Web.Infrastructure.Html.Drawings;

/// <summary>Our few own signs, drawn on a 24 by 24 grid with presentation attributes only.</summary>
internal static class Icon
{
    private static readonly Dictionary<string, string> Shapes = new()
    {
        ["day"] = "M5 6h14v14H5z M5 10h14 M9 3v4 M15 3v4 M9 15l2 2 4-4",
        ["queue"] = "M4 6h16 M4 12h16 M4 18h10",
        ["companies"] = "M4 20V8l8-4v16 M12 10h8v10 M2 20h20 M7 11h2 M7 15h2 M15 14h2",
        ["sites"] = "M4 6l6-2 4 2 6-2v14l-6 2-4-2-6 2z M10 4v14 M14 6v14",
        ["questions"] = "M4 5h16v11h-8l-4 4v-4H4z M9.5 8.8a2.5 2.5 0 1 1 2.5 2.7v.7 M12 14v.3",
        ["reports"] = "M4 20h16 M7 20v-7 M12 20V5 M17 20v-10",
        ["admin"] = "M4 7h9 M17 7h3 M4 17h3 M11 17h9 M15 5v4 M9 15v4",
        ["info"] = "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z M12 11v6 M12 7v.5",
        ["good"] = "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z M8 12.5l3 3 5-6",
        ["warn"] = "M12 3l10 18H2z M12 10v5 M12 18v.5",
        ["late"] = "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z M12 7v6 M12 16.5v.5",
    };

    public static IHtmlContent Draw(string name, string? cssClass = null) => new HtmlString(
        $"<svg{(cssClass is null ? "" : $" class=\"{cssClass}\"")} width=\"24\" height=\"24\" viewBox=\"0 0 24 24\" fill=\"none\" "
        + $"stroke=\"currentColor\" stroke-width=\"1.8\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">"
        + $"<path d=\"{Shapes[name]}\"/></svg>");

    public static IHtmlContent Sign(Tone tone) =>
        Draw(tone == Tone.Neutral ? "info" : tone.ToString().ToLowerInvariant(), "al-sign");
}
