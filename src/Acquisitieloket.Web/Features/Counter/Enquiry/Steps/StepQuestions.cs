using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Steps;

/// <summary>Which questions do not have to be asked, given the answers before.</summary>
public static class StepQuestions
{
    /// <summary>Work at desks: nobody has to think about quays, lorries and environmental categories.</summary>
    public static bool IsDeskWork(EnquiryAnswers answers) =>
        answers.Requirements.Activity is ActivityKind.Office or ActivityKind.BusinessService or ActivityKind.Creative;

    /// <summary>
    /// The answers without those to questions that are no longer asked: who looks for a building only is not held to
    /// the plot that was typed before. They stay in the draft, for who changes their mind.
    /// </summary>
    public static EnquiryAnswers Asked(EnquiryAnswers answers)
    {
        var needs = answers.Requirements;
        if (needs.Forms is [SpaceForm.Building])
            needs = needs with { PlotM2 = null, ExpansionM2 = null };
        if (IsDeskWork(answers))
            needs = needs with
            {
                BuildingHeightM = null,
                OutsideStorage = null,
                RoundTheClock = null,
                FeedInKva = null,
                Category = null,
                Heat = Need.Unknown,
                Hydrogen = Need.Unknown,
                ProcessWater = Need.Unknown,
                Water = Need.Unknown,
                Rail = Need.Unknown,
                TrucksPerDay = null,
            };
        return answers with { Requirements = needs };
    }
}
