using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Acquisitieloket.Web.Infrastructure.Forms;

/// <summary>
/// Reads one choice of a list. By itself .NET adds up several words with a comma between them, also where one excludes the
/// other: "New,Lost" would be a stage that nobody chose.
/// </summary>
internal sealed class ChoiceBinder(IModelBinder inner) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given.FirstValue?.Contains(',') != true)
            return inner.BindModelAsync(context);
        context.ModelState.SetModelValue(context.ModelName, given);
        context.ModelState.TryAddModelError(context.ModelName,
            context.ModelMetadata.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor("", context.ModelMetadata.GetDisplayName()));
        return Task.CompletedTask;
    }
}

internal sealed class ChoiceBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        if (!context.Metadata.IsEnum || context.Metadata.IsFlagsEnum)
            return null;
        return new ChoiceBinder(new EnumTypeModelBinder(
            suppressBindingUndefinedValueToEnumType: true, context.Metadata.UnderlyingOrModelType, context.Services.GetRequiredService<ILoggerFactory>()));
    }
}
