using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Mail.Drop;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.Mail;

/// <summary>How an outgoing mail stands.</summary>
public enum MailState { Due, Failed, Sent, Dropped }

/// <summary>One outgoing mail in the monitor.</summary>
public sealed record MailRow(
    long Id, string Template, string ToName, string ToAddress, string? Reference, DateTime CreatedAt,
    DateTime DueAt, int Attempts, DateTime? DoneAt, DateTime? GivenUpAt, string? LastError);

/// <summary>What the monitor shows: mails in one state, newest first, and how many there are in each.</summary>
public sealed record MailMonitor
{
    /// <summary>Rows on a page; counts go up to a thousand and then say so.</summary>
    public const int PageSize = 50;
    public const int CountLimit = 1000;

    public required MailState State { get; init; }
    public required IReadOnlyDictionary<MailState, int> Counts { get; init; }
    public required IReadOnlyList<MailRow> Rows { get; init; }

    /// <summary>Id below which the next page begins; null at the end.</summary>
    public required long? Next { get; init; }

    public bool UsesDrop { get; init; }
    public IReadOnlyList<Core.Mail.Drop.DroppedMail> Dropped { get; init; } = [];

    public static async Task<MailMonitor> ReadAsync(
        AppDbContext db, DropFolder drop, MailState state, long? below, CancellationToken cancellation)
    {
        var counts = new Dictionary<MailState, int>();
        foreach (var each in Enum.GetValues<MailState>())
            counts[each] = await In(db, each).Take(CountLimit + 1).CountAsync(cancellation);
        var rows = await In(db, state).Where(m => below == null || m.Id < below).OrderByDescending(m => m.Id)
            .Take(PageSize + 1)
            .Select(m => new MailRow(m.Id, m.Template, m.Lead!.Confidential ? m.Lead.CodeName ?? "Vertrouwelijk" : m.ToName, m.Lead.Confidential ? "" : m.ToAddress, m.Lead.Reference, m.CreatedAt,
                m.DueAt, m.Attempts, m.DoneAt, m.GivenUpAt, m.LastError))
            .ToListAsync(cancellation);
        return new MailMonitor
        {
            State = state,
            Counts = counts,
            Rows = rows.Take(PageSize).ToList(),
            Next = rows.Count > PageSize ? rows[PageSize - 1].Id : null,
            UsesDrop = drop.IsUsed,
            Dropped = drop.IsUsed ? await drop.LatestAsync(PageSize, cancellation) : [],
        };
    }

    private static IQueryable<OutgoingMail> In(AppDbContext db, MailState state) => state switch
    {
        MailState.Due => db.OutgoingMails.AsNoTracking().Where(m => m.DoneAt == null && m.GivenUpAt == null),
        MailState.Failed => db.OutgoingMails.AsNoTracking().Where(m => m.DoneAt == null && m.GivenUpAt != null),
        MailState.Dropped => db.OutgoingMails.AsNoTracking().Where(m => m.DoneAt != null && m.GivenUpAt != null),
        _ => db.OutgoingMails.AsNoTracking().Where(m => m.DoneAt != null && m.GivenUpAt == null),
    };

    /// <summary>The name of a state on screen.</summary>
    public static string Dutch(MailState state) => state switch
    {
        MailState.Due => "Nog te versturen",
        MailState.Failed => "Opgegeven",
        MailState.Dropped => "Vervallen",
        _ => "Verstuurd",
    };
}
