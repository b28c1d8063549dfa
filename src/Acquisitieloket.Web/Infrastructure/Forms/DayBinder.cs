using System.Globalization;
using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Forms;

/// <summary>Reads days as browsers send them and as people here type them: 2027-12-31, 31-12-2027, 31.12.2027, 31/12/2027.</summary>
internal sealed class DayBinder(IStringLocalizer<SharedTexts> texts) : IModelBinder
{
    private static readonly string[] Written = ["yyyy-M-d", "d-M-yyyy", "d.M.yyyy", "d/M/yyyy"];

    public Task BindModelAsync(ModelBindingContext context)
    {
        var result = context.ValueProvider.GetValue(context.ModelName);
        if (result == ValueProviderResult.None)
            return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, result);

        var text = (result.FirstValue ?? "").Trim();
        if (text.Length == 0)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType)
                context.Result = ModelBindingResult.Success(null);
            else
                context.ModelState.TryAddModelError(context.ModelName, texts["Missing"]);
        }
        else if (DateOnly.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            context.Result = ModelBindingResult.Success(day);
        else
            context.ModelState.TryAddModelError(context.ModelName, texts["NotADay"]);
        return Task.CompletedTask;
    }
}

internal sealed class DayBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
            && (context.BindingInfo.BindingSource is not { } source || source == BindingSource.Form)
            ? new DayBinder(context.Services.GetRequiredService<IStringLocalizer<SharedTexts>>()) : null;
}
