using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>A link to an e-mail address, which breaks after the @ on a narrow screen and not in the middle of a word.</summary>
[HtmlTargetElement("al-mail", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MailTagHelper : TagHelper
{
    public string Address { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.Add(Link(Address));
    }

    internal static TagBuilder Link(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal) + 1;
        return Element.Of("a", null, address[..at], at > 0 ? new HtmlString("<wbr>") : null, address[at..]).With("href", $"mailto:{address}");
    }
}
