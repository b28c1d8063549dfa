using System.Linq.Expressions;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.Queue.Browse;

/// <summary>
/// A stretch of the list in which one index holds the rows in their order. Databases disagree on where nulls come, and a
/// sort that says so itself uses no index; so rows without a key are a stretch of their own, behind the others.
/// </summary>
internal abstract record Stretch
{
    /// <summary>Rows of this stretch from the cursor on, towards the end or (reversed) towards the start of the list.</summary>
    public abstract IQueryable<Lead> Rows(IQueryable<Lead> leads, QueueCursor? from, bool reversed);

    /// <summary>The key in whose order the rows stand, and whether all of them are open leads.</summary>
    public required ListKey By { get; init; }
    public bool OpenOnly { get; init; }

    /// <summary>Whether the cursor is a place in this stretch.</summary>
    public abstract bool Holds(QueueCursor cursor);
}

internal sealed record Stretch<TKey>(
    Expression<Func<Lead, TKey>> Key, bool Descending, Func<QueueCursor, Position<TKey>?> Read,
    Expression<Func<Lead, bool>>? Within = null) : Stretch
{
    public override IQueryable<Lead> Rows(IQueryable<Lead> leads, QueueCursor? from, bool reversed) =>
        (Within is null ? leads : leads.Where(Within)).Paged(Key, Descending ^ reversed, from is null ? null : Read(from));

    public override bool Holds(QueueCursor cursor) => Read(cursor) is not null;
}

/// <summary>The orders in which the queue can stand; the token stands in the address.</summary>
internal sealed record QueueOrder(
    string Token, string Dutch, Func<QueueForm, IReadOnlyList<Stretch>> StretchesOf, Func<QueueRow, string> CursorOf)
{
    public static QueueOrder Term { get; } = ByTerm("term", "Eerst verlopend", descending: false);

    public static IReadOnlyList<QueueOrder> All { get; } =
    [
        Term,
        ByTerm("-term", "Laatst verlopend", descending: true),
        ByReceived("-received", "Nieuwste", descending: true),
        ByReceived("received", "Oudste", descending: false),
        ByCompany("company", "Bedrijf A–Z", descending: false),
        ByCompany("-company", "Bedrijf Z–A", descending: true),
        ByStage("stage", "Fase vooraan", descending: false),
        ByStage("-stage", "Fase achteraan", descending: true),
    ];

    public static QueueOrder Find(string? token) => All.FirstOrDefault(o => o.Token == token) ?? Term;

    /// <summary>The place of a row tells something of its company's name.</summary>
    public bool TellsName => Token.EndsWith("company", StringComparison.Ordinal);

    private static QueueOrder ByTerm(string token, string dutch, bool descending)
    {
        // Only open leads have a running term: the index of open leads holds all of them.
        var due = new Stretch<DateTime?>(l => l.TermDueAt, descending,
            c => c.Moment is { } moment ? new(moment, c.Id) : null, l => l.TermDueAt != null && l.ClosedAt == null)
        { By = ListKey.Term, OpenOnly = true };
        var rest = new Stretch<DateTime>(l => l.CreatedAt, true,
            c => c.Received is { } moment ? new(moment, c.Id) : null, l => l.TermDueAt == null)
        { By = ListKey.Received };
        // A stretch that can hold nothing is not looked at: finding nothing is what takes longest.
        return new(token, dutch, form => form.Term switch
        {
            TermState.Paused => [rest],
            not null => [due],
            _ => form.AsOf is not null || form.Stages().Stages.Any(s => !s.IsClosed()) ? [due, rest] : [rest],
        },
        row => row.TermDueAt is null ? QueueCursor.OfReceived(row.CreatedAt, row.Id) : QueueCursor.Of(row.TermDueAt, row.Id));
    }

    private static QueueOrder ByReceived(string token, string dutch, bool descending)
    {
        Stretch[] one = [new Stretch<DateTime>(l => l.CreatedAt, descending, c => c.Moment is { } at ? new(at, c.Id) : null) { By = ListKey.Received }];
        return new(token, dutch, _ => one, row => QueueCursor.Of(row.CreatedAt, row.Id));
    }

    private static QueueOrder ByCompany(string token, string dutch, bool descending)
    {
        Stretch[] one = [new Stretch<string>(l => l.CompanyName, descending, c => new(c.Key, c.Id)) { By = ListKey.Company }];
        return new(token, dutch, _ => one, row => QueueCursor.Of(null, row.Id));
    }

    // Stage after stage, the newest lead of each first.
    private static QueueOrder ByStage(string token, string dutch, bool descending)
    {
        var each = LeadStages.All.ToDictionary(s => s, s => (Stretch)new Stretch<DateTime>(l => l.CreatedAt, true,
            c => c.StageAndMoment is { } place && place.Stage == s ? new(place.Moment, c.Id) : null, l => l.Stage == s)
        { By = ListKey.Stage });
        return new(token, dutch, form =>
        {
            var stages = form.AsOf is null ? form.Stages().Stages : LeadStages.All;
            return [.. (descending ? stages.Reverse() : stages).Select(s => each[s])];
        },
        row => QueueCursor.Of(row.Stage, row.CreatedAt, row.Id));
    }
}
