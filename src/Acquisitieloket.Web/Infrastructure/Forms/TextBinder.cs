using Acquisitieloket.Core.Enquiries;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Acquisitieloket.Web.Infrastructure.Forms;

/// <summary>
/// Reads what people type without the signs that nobody sees: those turn the words of others around, hide in a name or
/// break a line of a file. They come with what is pasted, so they are left out instead of refused. What is asked on one line
/// stays on one line, however it was sent: names and subjects go into heads of mails, calendars and lists.
/// </summary>
internal sealed class TextBinder(IModelBinder inner, bool block) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext context)
    {
        await inner.BindModelAsync(context);
        if (context.Result.Model is not string typed)
            return;
        var text = block ? TidyAnswers.Seen(typed) : TidyAnswers.SeenLine(typed);
        if (text == typed)
            return;
        context.ModelState.SetModelValue(context.ModelName, text, text);
        context.Result = ModelBindingResult.Success(text.Length == 0 && context.ModelMetadata.ConvertEmptyStringToNull ? null : text);
    }
}

internal sealed class TextBinderProvider : IModelBinderProvider
{
    /// <summary>What fields of several lines are called, on every page; any other name is of one line.</summary>
    internal static readonly IReadOnlySet<string> Blocks = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Answer", "Basis", "Description", "EducationMix", "FromReserve", "Motivation", "Note", "OtherRegions", "Reason", "Remark", "Remarks",
        "Requirements", "Result", "Sustainability", "Text", "Wishes",
    };

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        // A password is what was typed, sign for sign.
        if (context.Metadata.ModelType != typeof(string) || context.BindingInfo.BindingSource is { } source && source != BindingSource.Form
            || context.Metadata.PropertyName?.Contains("Password", StringComparison.Ordinal) == true)
            return null;
        // What stands in a list or under a key has no name of its own and is what its reader makes of it.
        var block = context.Metadata.Name is not { } name || Blocks.Contains(name);
        return new TextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()), block);
    }
}
