using System.Globalization;
using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>"Stap 2 van 6" with a bar; put the same words in the title.</summary>
[HtmlTargetElement("al-step", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public int Now { get; set; }
    public int Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("p", "al-step");
        var done = string.Create(CultureInfo.InvariantCulture, $"{100.0 * Now / Math.Max(Of, 1):0.#}");
        output.Content.Add(texts["Step", Now, Of].Value).Add(new HtmlString(
            "<svg class=\"al-step__bar\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
            + "<rect class=\"al-step__track\" width=\"100\" height=\"6\"/>"
            + $"<rect class=\"al-step__done\" width=\"{done}\" height=\"6\"/></svg>"));
    }
}
