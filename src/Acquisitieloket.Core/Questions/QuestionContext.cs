using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Questions;

/// <summary>What a specialist needs of a lead to answer: what is asked for, and where; never who asks, or in which words.</summary>
public sealed record QuestionContext(IReadOnlyList<(string Name, string Text)> Needs, IReadOnlyList<string> Shortlist)
{
    // Answers of choice and figures only: nobody can have written a name in them.
    private static readonly string[] Shown =
    [
        "Activiteit", "Branche of SBI-code", "Kavel of pand", "Kavel", "Vloer", "Groeiruimte", "Bouwhoogte", "Buitenopslag", "Dag en nacht open",
        "Milieucategorie", "Vermogen", "Teruglevering", "Flexibel met stroom", "Warmte", "Waterstof", "Proceswater",
        "Vrachtwagens per dag", "In gebruik vanaf",
    ];

    /// <summary>The answers that are shown, in the order of the lead page.</summary>
    public static IReadOnlyList<RequirementField> Fields { get; } = [.. Shown.Select(name => RequirementField.All.Single(f => f.Name == name))];

    /// <summary>That of one lead.</summary>
    public static async Task<QuestionContext> OfAsync(AppDbContext db, long leadId, CancellationToken cancellation = default)
    {
        var lead = await db.Leads.AsNoTracking().Where(l => l.Id == leadId)
            .Select(l => new { l.Requirements, l.Segment, l.Cluster }).SingleAsync(cancellation);
        var sites = await db.Shortlist.AsNoTracking().Where(s => s.LeadId == leadId).OrderBy(s => s.Order)
            .Select(s => new { s.Site!.Name, s.Site.Municipality }).ToListAsync(cancellation);
        var known = Fields.Select(f => (f.Name, Text: f.Read(lead.Requirements))).Where(f => f.Text is not null);
        return new QuestionContext(
            [("Sector", $"{lead.Segment.Dutch()}, speerpunt {lead.Cluster.Dutch()}"), .. known.Select(f => (f.Name, f.Text!))],
            [.. sites.Select(s => $"{s.Name} ({s.Municipality})")]);
    }
}
