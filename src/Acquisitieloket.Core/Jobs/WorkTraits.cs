using System.Linq.Expressions;
using Acquisitieloket.Core.Audit;

namespace Acquisitieloket.Core.Jobs;

/// <summary>What one kind of due work has that others do not: what the monitor shows of a row, and when a done row may go.</summary>
public sealed record WorkTraits<T> where T : DueWork
{
    /// <summary>Which lead a row is about, and what it is among its kind.</summary>
    public Expression<Func<T, WorkAbout>> About { get; init; } = w => new WorkAbout(w.Id, null, "");

    /// <summary>Whether a done row may be deleted once it is old: not while something still looks for it.</summary>
    public Expression<Func<T, bool>> MayForget { get; init; } = w => true;

    /// <summary>The events that tell that a row was tried again and that it was dropped.</summary>
    public AuditKind Retried { get; init; } = AuditKind.WorkRetried;
    public AuditKind Dropped { get; init; } = AuditKind.WorkDropped;

    /// <summary>What those events hold besides the kind.</summary>
    public Func<T, IEnumerable<(string Name, string Value)>> Told { get; init; } = _ => [];
}

/// <summary>The lead that a row is about, when there is one, and what it is among its kind, such as the template of a mail.</summary>
public sealed record WorkAbout(long Id, long? LeadId, string What);
