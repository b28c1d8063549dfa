using System.Linq.Expressions;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Queue.Browse;

/// <summary>
/// A stretch of the list in which the sort key is never null. Databases disagree on where nulls come, and a sort that
/// says so itself uses no index; so rows without a key are a stretch of their own, behind the others.
/// </summary>
internal abstract record Stretch
{
    /// <summary>Rows of this stretch from the cursor on, towards the end or (reversed) towards the start of the list.</summary>
    public abstract IQueryable<Lead> Rows(IQueryable<Lead> leads, QueueCursor? from, bool reversed);

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
internal sealed record QueueOrder(string Token, string Dutch, IReadOnlyList<Stretch> Stretches, Func<QueueRow, string> CursorOf)
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

    private static QueueOrder ByTerm(string token, string dutch, bool descending) => new(token, dutch,
        [
            new Stretch<DateTime?>(l => l.TermDueAt, descending,
                c => c.Moment is { } due ? new(due, c.Id) : null, l => l.TermDueAt != null),
            new Stretch<long>(l => l.Id, true,
                c => c.Key == QueueCursor.NoKey ? new(c.Id, c.Id) : null, l => l.TermDueAt == null),
        ],
        row => QueueCursor.Of(row.TermDueAt, row.Id));

    private static QueueOrder ByReceived(string token, string dutch, bool descending) => new(token, dutch,
        [new Stretch<DateTime>(l => l.CreatedAt, descending, c => c.Moment is { } at ? new(at, c.Id) : null)],
        row => QueueCursor.Of(row.CreatedAt, row.Id));

    private static QueueOrder ByCompany(string token, string dutch, bool descending) => new(token, dutch,
        [new Stretch<string>(l => l.CompanyName, descending, c => new(c.Key, c.Id))],
        row => QueueCursor.Of(null, row.Id));

    private static QueueOrder ByStage(string token, string dutch, bool descending) => new(token, dutch,
        [new Stretch<LeadStage>(l => l.Stage, descending, c => c.Stage is { } stage ? new(stage, c.Id) : null)],
        row => QueueCursor.Of(row.Stage, row.Id));
}
