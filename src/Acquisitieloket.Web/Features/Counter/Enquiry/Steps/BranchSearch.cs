using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Steps;

/// <summary>Helps who types what they do, where a code of the trade register is asked: branches by that name to choose from.</summary>
public sealed class BranchSearch(IStringLocalizer<CounterTexts> texts)
{
    /// <summary>The button that looks a word up (without a value), and those that take a branch (its code and name).</summary>
    public const string Button = "branch";

    public const string Field = "Requirements.SbiCode";

    /// <summary>The branches by what was typed; it may be a code, and then there are none.</summary>
    public static IReadOnlyList<Sbi> Of(EnquiryDraft? draft) =>
        Sbi.Find(DraftService.Typed(draft).GetValueOrDefault(Field)?.FirstOrDefault());

    /// <summary>A line of the list, by which a branch is chosen.</summary>
    public static string Line(Sbi branch) => $"{branch.Code} {branch.Name(Language.Current)}";

    /// <summary>Says to choose one, where the field is wrong and there are branches to choose from.</summary>
    public void Offer(IReadOnlyList<Sbi> branches, ModelStateDictionary state)
    {
        if (branches.Count == 0 || state[Field]?.Errors is not { Count: > 0 } errors)
            return;
        errors.Clear();
        state.AddModelError(Field, texts["Enquiry_BranchChoose"]);
    }
}
