using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.EditRequirements;

/// <summary>The form, what others changed meanwhile and was taken over, and what is to be chosen.</summary>
public sealed record EditRequirementsPage(RequirementsForm Form, IReadOnlyList<Choice> Sites, IReadOnlyList<NeedsGroup> Groups)
{
    public IReadOnlyList<Taken> Taken { get; init; } = [];
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];
}

/// <summary>The answers of one subject, as the enquiry groups them: what is known in a line, and the fields to change it.</summary>
public sealed record NeedsGroup(string Name, string Slug, string Known, int Unknown)
{
    // What the public form does not ask.
    private static readonly string[] StaffAlone = ["Requirements.Docks", "Requirements.BudgetEuroM2", "Requirements.RentEuroM2Year"];

    private static readonly string[] Slugs = ["activity", "space", "surroundings", "impact", "planning"];

    /// <summary>All groups with what is stored in them; names of sites stand in the place of their codes.</summary>
    public static IReadOnlyList<NeedsGroup> Of(LeadNeeds readable) =>
    [
        .. NeedsField.All.GroupBy(f => f.Name is "Segment" or "Speerpunt" ? "" : f.Group).Where(g => g.Key.Length > 0).Zip(Slugs, (fields, slug) =>
        {
            var known = fields.Where(f => f.Applies(readable)).Select(f => (f.Name, Text: f.Read(readable))).Where(f => f.Text is not null).ToList();
            return new NeedsGroup(fields.Key, slug, string.Join(" · ", known.Select(f => $"{f.Name}: {Short(f.Text!)}")), fields.Count(f => f.Applies(readable)) - known.Count);
        }),
    ];

    /// <summary>Whether a field of the form belongs here, by the path of its answer.</summary>
    public bool Holds(string path) => Slug == (path.StartsWith("Company.", StringComparison.Ordinal)
        ? "activity" : StaffAlone.Contains(path) ? "space" : EnquirySubject.All.FirstOrDefault(s => s.Asks(path))?.Slug);

    private static string Short(string text) => text.Length > 60 ? $"{text[..57].TrimEnd()}…" : text;
}

/// <summary>An answer that someone else changed, at a moment, UTC.</summary>
public sealed record Taken(RequirementChange Change, string By, DateTime At);

/// <summary>An answer that two people changed: what the other stored, and what the reader typed.</summary>
public sealed record Conflict(string Name, string? Theirs, string? Mine, string By, DateTime At);
