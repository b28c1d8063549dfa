using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>What is wrong with the form, above it, each line a link to its field. Nothing when all is well.</summary>
[HtmlTargetElement("al-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The names of the fields as they stand on the page, where that is not the order of the form's properties.</summary>
    public IReadOnlyList<string>? Fields { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.Become("div", "al-errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-error-summary", "");

        var list = new TagBuilder("ul");
        List<(string Name, string Message)> lines = [.. ViewContext.ModelState.OrderBy(entry => Place(entry.Key), StringComparer.Ordinal)
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, FieldState.Message(error, texts))))];
        // The same words twice do not say of which field they are.
        foreach (var (name, message) in lines)
            list.InnerHtml.AppendHtml(Line(name, lines.Count(l => l.Message == message) > 1 && LabelOf(name) is { } label ? $"{label}: {message}" : message));
        output.Content.Add(Element.Of("h2", null, texts["ErrorHeading"].Value)).Add(list);
    }

    // In the order of the form's properties, which is the order of the fields; errors of the whole form first.
    private string Place(string name)
    {
        if (Fields?.Index().FirstOrDefault(field => field.Item == name) is { Item: not null } field)
            return $"{field.Index + 1:000}";
        ModelMetadata? within = ViewContext.ViewData.ModelMetadata;
        List<string> place = [];
        foreach (var part in name.Split('.'))
        {
            var properties = within?.Properties.ToList() ?? [];
            var index = properties.FindIndex(property => property.PropertyName == part.Split('[')[0]);
            place.Add($"{index + 1:000}");
            within = index < 0 ? null : properties[index];
        }
        return string.Join('.', place);
    }

    private string? LabelOf(string name)
    {
        ModelMetadata? within = ViewContext.ViewData.ModelMetadata;
        foreach (var part in name.Split('.'))
            within = within?.Properties.FirstOrDefault(property => property.PropertyName == part.Split('[')[0]);
        return within?.DisplayName is { Length: > 0 } label ? string.Concat(label[..1].ToUpperInvariant(), label[1..]) : null;
    }

    private static TagBuilder Line(string name, string message) => Element.Of("li", null, name.Length == 0
        ? message
        : Element.Of("a", null, message).With("href", "#" + FieldState.IdOf(name)));
}
