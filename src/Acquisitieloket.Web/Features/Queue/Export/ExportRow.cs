using System.Linq.Expressions;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Queue.Browse;
using Acquisitieloket.Web.Features.Shared;

namespace Acquisitieloket.Web.Features.Queue.Export;

/// <summary>
/// One lead in a file. A file goes further than a page: of a confidential lead only the code name is in it, and no one
/// at the company.
/// </summary>
public sealed record ExportRow
{
    public required Lead Lead { get; init; }
    public required string Contact { get; init; }
    public required string Email { get; init; }
    public required string? Phone { get; init; }
    public required string ContactPerson { get; init; }
    public required string Department { get; init; }

    internal static Expression<Func<Lead, ExportRow>> From { get; } = l => new ExportRow
    {
        Lead = l,
        Contact = l.Contact!.Name,
        Email = l.Contact.Email,
        Phone = l.Contact.Phone,
        ContactPerson = l.ContactPerson!.FullName,
        Department = l.Department!.Name,
    };

    /// <summary>What stands in each column: text, a whole number, a Dutch calendar day, or nothing.</summary>
    public static IReadOnlyList<(string Name, Func<ExportRow, object?> Value)> Columns { get; } =
    [
        ("Kenmerk", r => r.Lead.Reference),
        ("Bedrijf", r => r.Lead.Confidential ? r.Lead.CodeName ?? "Vertrouwelijk" : r.Lead.CompanyName),
        ("Contact", r => r.Open(r.Contact)),
        ("E-mail", r => r.Open(r.Email)),
        ("Telefoon", r => r.Open(r.Phone)),
        ("Fase", r => r.Lead.Stage.Dutch()),
        ("Contactpersoon", r => r.ContactPerson),
        ("Afdeling", r => r.Department),
        ("Segment", r => r.Lead.Segment.Dutch()),
        ("Speerpunt", r => r.Lead.Cluster.Dutch()),
        ("Gevraagd m²", r => r.Lead.AskedM2),
        ("Gevraagd kVA", r => r.Lead.AskedKva),
        ("Banen", r => r.Lead.Jobs),
        ("Ontvangen", r => WorkingCalendar.DayOf(r.Lead.CreatedAt)),
        ("Laatste activiteit", r => WorkingCalendar.DayOf(r.Lead.LastActivityAt)),
        ("Termijn", r => r.Lead.TermDueAt is { } due ? WorkingCalendar.DayOf(due) : null),
        ("Gesloten", r => r.Lead.ClosedAt is { } closed ? WorkingCalendar.DayOf(closed) : null),
        ("Binnengekomen via", r => r.Lead.Channel.Dutch()),
        ("Hoe gevonden", r => r.Open(r.Lead.FoundVia)),
        ("Taal", r => QueueFilter.Languages.FirstOrDefault(l => l.Value == r.Lead.Language)?.Text),
        ("Vertrouwelijk", r => r.Lead.Confidential ? "ja" : "nee"),
    ];

    private string? Open(string? text) => Lead.Confidential ? null : text;
}
