using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>A bordered block of its own; as <c>section</c> with a heading inside it.</summary>
[HtmlTargetElement("al-card")]
public sealed class CardTagHelper : TagHelper
{
    public bool Tint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("section", Tint ? "al-card al-card--tint" : "al-card");
}
