using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>One primary button a view; danger for what cannot be undone.</summary>
public enum ButtonKind { Primary, Secondary, Link, Danger }

/// <summary>
/// A button that sends its form (<c>al-button</c>), or a link that looks like one (<c>al-link-button</c>): buttons do,
/// links go somewhere.
/// </summary>
[HtmlTargetElement("al-button"), HtmlTargetElement("al-link-button", Attributes = "href")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var link = context.TagName == "al-link-button";
        output.Become(link ? "a" : "button", Kind switch
        {
            ButtonKind.Primary => "nl-button nl-button--primary",
            ButtonKind.Danger => "nl-button nl-button--primary nl-button--negative",
            ButtonKind.Secondary => "nl-button nl-button--secondary",
            _ => "nl-button nl-button--subtle",
        });
        if (!link && !output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
    }
}

/// <summary>Buttons side by side, the main one first.</summary>
[HtmlTargetElement("al-buttons")]
public sealed class ButtonsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", "utrecht-button-group");
}
