using System.Globalization;
using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Forms;

/// <summary>Reads whole numbers the way people write and paste them: "12500", "12.500" (nl, de), "12,500" (en), "12 500".</summary>
internal sealed class WholeNumberBinder(IStringLocalizer<SharedTexts> texts) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var result = context.ValueProvider.GetValue(context.ModelName);
        if (result == ValueProviderResult.None) return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, result);

        var text = string.Concat((result.FirstValue ?? "").Where(character => !char.IsWhiteSpace(character)));
        if (text.Length == 0)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
            else context.ModelState.TryAddModelError(context.ModelName, texts["Missing"]);
        }
        else if (Parse(text, context.ModelMetadata.UnderlyingOrModelType) is { } number)
            context.Result = ModelBindingResult.Success(number);
        else
            context.ModelState.TryAddModelError(context.ModelName, texts[nameof(SharedTexts.NotANumber)]);
        return Task.CompletedTask;
    }

    private static object? Parse(string text, Type type)
    {
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;
        // .NET takes a separator anywhere, and would read the 1.5 of who thinks in hectares as 15 m².
        var groups = text.TrimStart('-', '+').Split(CultureInfo.CurrentCulture.NumberFormat.NumberGroupSeparator);
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))) return null;
        if (!long.TryParse(text, styles, CultureInfo.CurrentCulture, out var number)) return null;
        if (type == typeof(long)) return number;
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
    }
}

internal sealed class WholeNumberBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        // What the API takes from a query or a path is written by machines and keeps the ordinary binder.
        if (type != typeof(int) && type != typeof(long) || context.BindingInfo.BindingSource is { } source && source != BindingSource.Form)
            return null;
        return new WholeNumberBinder(context.Services.GetRequiredService<IStringLocalizer<SharedTexts>>());
    }
}
