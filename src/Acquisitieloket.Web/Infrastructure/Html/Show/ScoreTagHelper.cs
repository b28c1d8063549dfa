using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>A score as a bar with its number, drawn with presentation attributes.</summary>
[HtmlTargetElement("al-score", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScoreTagHelper : TagHelper
{
    public double Value { get; set; }
    public double Max { get; set; } = 100;
    public string? Label { get; set; }
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", Tone is Tone.Warn or Tone.Late ? $"al-score al-score--{Tone.ToString().ToLowerInvariant()}" : "al-score");
        var width = 120 * Math.Clamp(Value / Max, 0, 1);
        var filled = string.Create(CultureInfo.InvariantCulture, $"{width:0.#}");
        if (Label is not null) output.Content.Add(Element.Of("span", "al-score__label", Label));
        output.Content
            .Add(new HtmlString("<svg class=\"al-score__bar\" viewBox=\"0 0 120 10\" aria-hidden=\"true\">"
                + "<rect class=\"al-score__track\" width=\"120\" height=\"10\" rx=\"3\"/>"
                + $"<rect class=\"al-score__fill\" width=\"{filled}\" height=\"10\" rx=\"3\"/></svg>"))
            .Add(Element.Of("span", "al-score__number", Value.ToString("0.#", CultureInfo.CurrentCulture)));
    }
}
