using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Bogus;

namespace Acquisitieloket.Core.Demo;

/// <summary>One step of an invented lead: the stage that it enters and when.</summary>
internal readonly record struct DemoStep(LeadStage Stage, DateTime At);

/// <summary>Invents how far a lead came and when it took each step; the older a lead, the further.</summary>
internal sealed class DemoPath(Randomizer random, WorkingCalendar calendar, DateTime now)
{
    private static readonly LeadStage[] Endings =
    [
        LeadStage.New, LeadStage.Qualified, LeadStage.Matching, LeadStage.Proposal, LeadStage.Negotiation, LeadStage.Reservation,
        LeadStage.Verifying, LeadStage.Established, LeadStage.OnHold, LeadStage.NotAccommodated, LeadStage.Lost,
        LeadStage.Withdrawn, LeadStage.Referred,
    ];

    // How many of a hundred leads of an age stand where, in the order of Endings.
    private static readonly (int Days, float[] Parts)[] Ages =
    [
        (4, [70, 25, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (21, [6, 34, 34, 18, 0, 0, 0, 0, 2, 0, 0, 4, 2]),
        (70, [0, 7, 14, 24, 20, 4, 0, 0, 6, 7, 8, 5, 5]),
        (180, [0, 0, 0, 7, 15, 12, 6, 12, 7, 12, 17, 7, 5]),
        (int.MaxValue, [0, 0, 0, 0, 2, 4, 3, 33, 3, 15, 27, 8, 5]),
    ];

    /// <summary>The steps of a lead that came in at a moment, the first one being New.</summary>
    public List<DemoStep> Of(DateTime created)
    {
        var age = (now - created).TotalDays;
        var parts = Ages.First(a => age < a.Days).Parts;
        var stages = Line(random.WeightedRandom(Endings, [.. parts.Select(p => p / parts.Sum())]));
        var minutes = stages.Select(Minutes).ToArray();
        // A young lead has gone fast: it must be where it is by now.
        var room = calendar.MinutesBetween(created, now) * 0.9;
        var scale = Math.Min(1, room / Math.Max(1, minutes.Sum()));
        var at = created;
        var steps = new List<DemoStep> { new(LeadStage.New, created) };
        for (var i = 0; i < stages.Count; i++)
        {
            at = calendar.Add(at, (int)(minutes[i] * scale));
            if (at >= now)
                break;
            steps.Add(new(stages[i], at));
        }
        return steps;
    }

    /// <summary>The same up to where a proposal would have been made: there is nothing to propose.</summary>
    public static List<DemoStep> WithoutProposal(List<DemoStep> steps)
    {
        var proposal = steps.FindIndex(s => s.Stage == LeadStage.Proposal);
        return proposal < 0 ? steps
            : [.. steps[..proposal], new DemoStep(LeadStage.NotAccommodated, steps[proposal].At)];
    }

    // The stages after New, in order.
    private List<LeadStage> Line(LeadStage ending)
    {
        if (ending.IsMainLine())
            return [.. LeadStages.MainLine.Where(s => s > LeadStage.New && s <= ending)];
        var before = ending switch
        {
            LeadStage.OnHold => random.ArrayElement([LeadStage.Qualified, LeadStage.Matching, LeadStage.Negotiation]),
            LeadStage.NotAccommodated => random.ArrayElement([LeadStage.Matching, LeadStage.Matching, LeadStage.Proposal]),
            LeadStage.Lost => random.ArrayElement([LeadStage.Proposal, LeadStage.Negotiation, LeadStage.Negotiation]),
            LeadStage.Withdrawn => random.ArrayElement([LeadStage.New, LeadStage.Qualified, LeadStage.Matching, LeadStage.Proposal]),
            _ => LeadStage.Qualified,
        };
        return [.. Line(before), ending];
    }

    // Working minutes before a stage is entered.
    private int Minutes(LeadStage stage) => stage switch
    {
        LeadStage.Qualified => random.Bool(0.13f) ? Days(1.1, 3) : Days(0.08, 0.95),
        LeadStage.Matching => Days(0.2, 2),
        LeadStage.Proposal => random.Bool(0.8f) ? Days(0.3, 2) : Days(3, 7),
        LeadStage.Negotiation => Days(4, 22),
        LeadStage.Reservation => Days(10, 55),
        LeadStage.Verifying => Days(20, 70),
        LeadStage.Established => Days(2, 12),
        LeadStage.Withdrawn or LeadStage.Referred => Days(1, 10),
        _ => Days(4, 35),
    };

    private int Days(double low, double high) => (int)(random.Double(low, high) * calendar.MinutesPerDay);
}
