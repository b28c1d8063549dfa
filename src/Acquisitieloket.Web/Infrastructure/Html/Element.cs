using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html;

/// <summary>Builds one HTML element: text is encoded, content goes in as it is, null is left out.</summary>
internal static class Element
{
    public static TagBuilder Of(string name, string? cssClass, params ReadOnlySpan<object?> children)
    {
        var tag = new TagBuilder(name);
        if (cssClass is not null) tag.Attributes["class"] = cssClass;
        foreach (var child in children) tag.InnerHtml.Add(child);
        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null) tag.Attributes[attribute] = value;
        return tag;
    }

    public static TagBuilder Void(this TagBuilder tag)
    {
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    public static IHtmlContentBuilder Add(this IHtmlContentBuilder builder, object? child) => child switch
    {
        null => builder,
        IHtmlContent content => builder.AppendHtml(content),
        _ => builder.Append(child.ToString()!),
    };

    /// <summary>Turns the written tag into this element, with the classes of the view's own attribute kept.</summary>
    public static void Become(this TagHelperOutput output, string name, string cssClass)
    {
        output.TagName = name;
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", own is null ? cssClass : $"{cssClass} {own}");
    }
}
