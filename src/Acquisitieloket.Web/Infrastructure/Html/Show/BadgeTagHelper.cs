using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>A state in a word, such as "nog 5 u" or "2 d te laat"; a shape goes with the colour.</summary>
[HtmlTargetElement("al-badge")]
public sealed class BadgeTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", Tone == Tone.Neutral ? "nl-data-badge" : $"nl-data-badge al-badge--{Tone.ToString().ToLowerInvariant()}");
        if (Shape() is { } shape)
            output.PreContent.SetHtmlContent(new HtmlString(
                $"<svg class=\"al-badge__sign\" viewBox=\"0 0 10 10\" fill=\"currentColor\" aria-hidden=\"true\">{shape}</svg>"));
    }

    private string? Shape() => Tone switch
    {
        Tone.Good => "<circle cx=\"5\" cy=\"5\" r=\"4.5\"/>",
        Tone.Warn => "<path d=\"M5 0.5L10 9.5H0z\"/>",
        Tone.Late => "<path d=\"M0.5 0.5h9v9h-9z\"/>",
        _ => null,
    };
}
