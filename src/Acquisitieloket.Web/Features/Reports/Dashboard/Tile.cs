using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Reports.Dashboard;

/// <summary>A key figure on the dashboard.</summary>
/// <param name="Number">As it is written; a dash when there is nothing to tell.</param>
/// <param name="Address">The report behind it.</param>
public sealed record Tile(string Name, string Number, string Unit, string Address)
{
    /// <summary>Beside the period before: "12 meer dan in de 12 maanden ervoor (34)"; null when that tells nothing.</summary>
    public string? Change { get; init; }
    /// <summary>▲, ▼ or =.</summary>
    public string Arrow { get; init; } = "";
    /// <summary>Whether the change is good or bad news.</summary>
    public Tone ChangeTone { get; init; } = Tone.Info;
    public string? Target { get; init; }
    public bool? Met { get; init; }
    /// <summary>By the number as it is told it would be otherwise.</summary>
    public bool Narrowly { get; init; }
    /// <summary>Its course over the months as an SVG element, which says nothing that the words do not; null when months are not told.</summary>
    public string? Course { get; init; }
}
