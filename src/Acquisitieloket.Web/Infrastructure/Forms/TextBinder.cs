using Acquisitieloket.Core.Enquiries;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Acquisitieloket.Web.Infrastructure.Forms;

/// <summary>
/// Reads what people type without the signs that nobody sees: those turn the words of others around, hide in a name or
/// break a line of a file. They come with what is pasted, so they are left out instead of refused.
/// </summary>
internal sealed class TextBinder(IModelBinder inner) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext context)
    {
        await inner.BindModelAsync(context);
        if (context.Result.Model is not string typed)
            return;
        var text = TidyAnswers.Seen(typed);
        if (text == typed)
            return;
        context.ModelState.SetModelValue(context.ModelName, text, text);
        context.Result = ModelBindingResult.Success(text.Length == 0 && context.ModelMetadata.ConvertEmptyStringToNull ? null : text);
    }
}

internal sealed class TextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        // A password is what was typed, sign for sign.
        if (context.Metadata.ModelType != typeof(string) || context.BindingInfo.BindingSource is { } source && source != BindingSource.Form
            || context.Metadata.PropertyName?.Contains("Password", StringComparison.Ordinal) == true)
            return null;
        return new TextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()));
    }
}
