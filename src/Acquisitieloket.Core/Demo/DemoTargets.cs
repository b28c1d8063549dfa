using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports.KeyFigures;

namespace Acquisitieloket.Core.Demo;

/// <summary>Targets of which some are met and some are not, as on a dashboard that is worth looking at.</summary>
internal static class DemoTargets
{
    public const string Manager = "Henk Morsink";

    public static TargetSet Of(IReadOnlyList<AppUser> people, DateTime now) => new()
    {
        FollowsId = 0, SavedAt = now.AddDays(-90), SavedByName = Manager, SavedById = people.Single(p => p.FullName == Manager).Id,
        Values = new()
        {
            [KeyFigure.Received] = 250, [KeyFigure.Open] = 150, [KeyFigure.FirstContactOnTime] = 95, [KeyFigure.TermsOnTime] = 85,
            [KeyFigure.DaysToProposal] = 5, [KeyFigure.EstablishedShare] = 30, [KeyFigure.Established] = 50, [KeyFigure.Jobs] = 2_000,
        },
    };
}
