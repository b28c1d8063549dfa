using System.Globalization;
using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Forms;

/// <summary>
/// Reads numbers the way people write and paste them: "12500", "12.500" (nl, de), "12,500" (en), "12 500", and where a
/// part may follow "12,5". What can be read in one way only is read that way, such as "12.5" in Dutch.
/// </summary>
internal sealed class NumberBinder(IStringLocalizer<SharedTexts> texts) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var result = context.ValueProvider.GetValue(context.ModelName);
        if (result == ValueProviderResult.None) return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, result);

        var (text, type) = (string.Concat((result.FirstValue ?? "").Where(character => !char.IsWhiteSpace(character))), context.ModelMetadata.UnderlyingOrModelType);
        if (text.Length == 0)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
            else context.ModelState.TryAddModelError(context.ModelName, texts["Missing"]);
        }
        else if ((type == typeof(decimal) ? Decimal(text) : Whole(text, type)) is { } number)
            context.Result = ModelBindingResult.Success(number);
        else
            context.ModelState.TryAddModelError(context.ModelName, texts[type == typeof(decimal) ? "NotADecimal" : nameof(SharedTexts.NotANumber)]);
        return Task.CompletedTask;
    }

    private static object? Whole(string text, Type type)
    {
        if (!InGroups(text) || !long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out var number))
            return null;
        if (type == typeof(long)) return number;
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
    }

    private static object? Decimal(string text)
    {
        const NumberStyles part = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var (culture, format) = (CultureInfo.CurrentCulture, CultureInfo.CurrentCulture.NumberFormat);
        var whole = text.Split(format.NumberDecimalSeparator)[0];
        if (InGroups(whole) && decimal.TryParse(text, part | NumberStyles.AllowThousands, culture, out var number))
            return number;
        // The separator of groups once, where no group can be: it stands for the other one.
        return whole == text && text.Split(format.NumberGroupSeparator).Length == 2
            && decimal.TryParse(text.Replace(format.NumberGroupSeparator, format.NumberDecimalSeparator, StringComparison.Ordinal), part, culture, out number)
            ? number : null;
    }

    // .NET takes a separator anywhere, and would read the 1.5 of who thinks in hectares as 15 m².
    private static bool InGroups(string text)
    {
        var groups = text.TrimStart('-', '+').Split(CultureInfo.CurrentCulture.NumberFormat.NumberGroupSeparator);
        return groups.Length == 1 || (groups[0].Length is > 0 and <= 3 && groups[0] != "0" && groups.Skip(1).All(group => group.Length == 3));
    }
}

internal sealed class NumberBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        // What the API takes from a query or a path is written by machines and keeps the ordinary binder.
        if (type != typeof(int) && type != typeof(long) && type != typeof(decimal) || context.BindingInfo.BindingSource is { } source && source != BindingSource.Form)
            return null;
        return new NumberBinder(context.Services.GetRequiredService<IStringLocalizer<SharedTexts>>());
    }
}
