using System.Collections;
using System.Globalization;
using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>What a field shows now: what the visitor typed when the form came back, otherwise what the model holds.</summary>
internal sealed record FieldState(string Name, string Id, IReadOnlyList<string> Values, IReadOnlyList<string> Errors)
{
    public string Value => Values.FirstOrDefault() ?? "";
    public bool IsInvalid => Errors.Count > 0;
    public string HintId => Id + "-hint";
    public string ErrorId => Id + "-error";

    public bool Has(string value) => Values.Contains(value, StringComparer.OrdinalIgnoreCase);

    public static FieldState Of(ViewContext view, ModelExpression expression, IStringLocalizer<SharedTexts> texts)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        view.ModelState.TryGetValue(name, out var entry);
        var errors = entry?.Errors.Select(error => Message(error, texts)).ToList() ?? [];
        return new FieldState(name, IdOf(name), Typed(entry) ?? Held(expression.Model), errors);
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string Message(ModelError error, IStringLocalizer<SharedTexts> texts) =>
        error.ErrorMessage.Length > 0 ? error.ErrorMessage : texts[nameof(SharedTexts.Unreadable)];

    private static IReadOnlyList<string>? Typed(ModelStateEntry? entry) => entry?.RawValue switch
    {
        null => null,
        string text => [text],
        IEnumerable<string> texts => [.. texts],
        var other => [Written(other)],
    };

    private static IReadOnlyList<string> Held(object? model) => model switch
    {
        null => [],
        string text => [text],
        IEnumerable many => [.. many.Cast<object>().Select(Written)],
        _ => [Written(model)],
    };

    private static string Written(object value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##########", CultureInfo.CurrentCulture),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };
}
