using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Drawings;

/// <summary>
/// The mark: five dots joined by thin lines. With <c>fill="Hengelo"</c> that dot is full and the others are open, for
/// where one municipality is meant. Decoration unless a label says what it stands for.
/// </summary>
[HtmlTargetElement("mark-drawing", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkTagHelper : TagHelper
{
    private const double Grid = 100;

    /// <summary>Width and height in CSS pixels.</summary>
    public int Size { get; set; } = 40;

    public string? Fill { get; set; }
    public string? Label { get; set; }
    public bool Faint { get; set; }

    /// <summary>For the large drawing: thin lines, small dots, and the names beside them.</summary>
    public bool Thin { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Size, Thin, Faint, Fill, Label));
    }

    internal static TagBuilder Draw(int size, bool thin, bool faint, string? fill = null, string? label = null)
    {
        var svg = Element.Of("svg", faint ? "al-mark al-mark--faint" : "al-mark", new HtmlString(Shapes(thin, fill)))
            .With("width", size.ToString(CultureInfo.InvariantCulture))
            .With("height", size.ToString(CultureInfo.InvariantCulture))
            .With("viewBox", "0 0 100 100");
        return label is null ? svg.With("aria-hidden", "true") : svg.With("role", "img").With("aria-label", label);
    }

    private static string Shapes(bool thin, string? fill)
    {
        var (radius, line) = thin ? (2, 0.5) : (10.0, 4.5);
        var places = FiveCities.On(Grid, radius + 2);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"{line}\" d=\"");
        foreach (var (from, to) in FiveCities.Lines)
            svg.Append(CultureInfo.InvariantCulture,
                $"M{places[from].X:0.#} {places[from].Y:0.#}L{places[to].X:0.#} {places[to].Y:0.#}");
        svg.Append("\"/>");
        foreach (var (name, (x, y)) in places)
        {
            svg.Append(Dot(x, y, radius, line, open: fill is not null && fill != name));
            if (thin) svg.Append(Name(name, x, y));
        }
        return svg.ToString();
    }

    // Where no line runs: left of Oldenzaal, lower left of Hengelo and Enschede, upper right of the others.
    private static string Name(string name, double x, double y)
    {
        var below = name is "Hengelo" or "Enschede";
        var left = below || name == "Oldenzaal";
        return string.Create(CultureInfo.InvariantCulture,
            $"<text x=\"{(left ? x - 4 : x + 4):0.#}\" y=\"{(below ? y + 5.6 : y - 3.2):0.#}\" font-size=\"3.4\" "
            + $"fill=\"currentColor\" text-anchor=\"{(left ? "end" : "start")}\">{name}</text>");
    }

    // An open dot is filled with the paper, so that no line runs through it.
    private static string Dot(double x, double y, double radius, double line, bool open) => open
        ? string.Create(CultureInfo.InvariantCulture,
            $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius - line / 2:0.##}\" class=\"al-mark__open\" stroke=\"currentColor\" stroke-width=\"{line}\"/>")
        : string.Create(CultureInfo.InvariantCulture,
            $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius}\" fill=\"currentColor\"/>");
}
