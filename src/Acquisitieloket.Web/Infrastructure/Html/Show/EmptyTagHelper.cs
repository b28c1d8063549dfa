using Acquisitieloket.Web.Infrastructure.Html.Drawings;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>Nothing here yet: says what belongs here and gives the first action.</summary>
[HtmlTargetElement("al-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("div", "al-empty");
        output.Content.Add(MarkTagHelper.Draw(96, thin: false, faint: true)).Add(Element.Of("h2", null, Title)).Add(content);
    }
}
