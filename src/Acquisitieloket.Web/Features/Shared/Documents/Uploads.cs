using Acquisitieloket.Core.Documents;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Shared.Documents;

/// <summary>Takes the files of a form one by one: what is wrong with one never loses the others.</summary>
public sealed class Uploads(IStringLocalizer<DocumentTexts> texts)
{
    /// <summary>The name of the field on every page.</summary>
    public const string Field = "Files";

    /// <summary>Adds each file; a sentence for each that was refused stands in the model state afterwards.</summary>
    public async Task<int> AddAsync(
        IReadOnlyList<IFormFile>? files, int most, Func<NewFile, Task> add, ModelStateDictionary state)
    {
        var added = 0;
        // A browser sends an empty part when nothing was chosen.
        foreach (var file in (files ?? []).Where(f => f.FileName.Length > 0))
        {
            await using var content = file.OpenReadStream();
            try
            {
                await add(new NewFile(file.FileName, content));
                added++;
            }
            catch (FileRefused refused)
            {
                state.AddModelError(Field, Say(refused, most));
            }
        }
        return added;
    }

    public string NothingChosen => texts["Fault.None"];

    private string Say(FileRefused refused, int most) => texts[$"Fault.{refused.Fault}", refused.Name,
        refused.Fault == FileFault.TooMany ? most : DocumentLimits.MostMegabytes];
}
