using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>Where a lead was, from when until when.</summary>
internal static class StagePath
{
    /// <summary>Longer stays count as this many working days, which is some four years.</summary>
    public const int MostDays = 999;

    /// <summary>The stays of a lead in their order; the last has no end. What the log lacks is known from the lead itself.</summary>
    public static IReadOnlyList<StageStay> Of(LeadStory lead)
    {
        var steps = lead.Steps.Count > 0 && lead.Steps[^1].To == lead.Stage ? lead.Steps
            : [.. lead.Steps, new StageStep(lead.Stage, lead.Steps.Count == 0 ? lead.CreatedAt : lead.StageSince)];
        return [.. steps.Select((step, i) => new StageStay(step.To, step.At, i + 1 < steps.Count ? steps[i + 1].At : null))];
    }

    /// <summary>The latest stage of the main line in which a lead ever was.</summary>
    public static LeadStage Furthest(LeadStory lead) =>
        Of(lead).Select(s => s.Stage).Where(s => s.IsMainLine()).DefaultIfEmpty(LeadStage.New).Max();

    public static IEnumerable<Part> Parts(LeadStory lead)
    {
        var asked = LeadEntries.Asked(lead);
        foreach (var stay in Of(lead))
        {
            yield return new(ReportFact.InStage, ReportDay.Of(stay.From), (int)stay.Stage, 0, asked);
            if (stay.Until is not { } until)
                continue;
            yield return new(ReportFact.InStage, ReportDay.Of(until), (int)stay.Stage, 0, -asked);
            yield return new(ReportFact.Stayed, ReportDay.Of(until), (int)stay.Stage, WorkingDays(stay.From, until), new(1, 0, 0, 0));
        }
    }

    /// <summary>Whole working days from one moment to another: none within a day, one from a Friday to the Monday after.</summary>
    public static int WorkingDays(DateTime from, DateTime until)
    {
        var (first, last) = (WorkingCalendar.DayOf(from), WorkingCalendar.DayOf(until));
        return last <= first ? 0 : Math.Min(MostDays, ServiceTerms.WorkingDays.Between(first, last));
    }
}

/// <summary>A stay in a stage.</summary>
internal sealed record StageStay(LeadStage Stage, DateTime From, DateTime? Until);
