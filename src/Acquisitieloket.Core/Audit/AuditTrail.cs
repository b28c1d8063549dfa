using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Core.Audit;

/// <summary>Writes events into the same unit of work as the change they tell of.</summary>
public static class AuditTrail
{
    /// <summary>Adds an event to a lead's timeline; values that are null are left out. The caller saves.</summary>
    public static AuditEvent Record(
        this AppDbContext db, Lead lead, Actor actor, AuditKind kind, DateTime at, params (string Name, string? Value)[] values)
    {
        lead.LastActivityAt = at;
        return db.AuditEvents.Add(New(lead, actor, kind, at, values)).Entity;
    }

    /// <summary>An event of a lead's timeline that the caller adds; values that are null are left out.</summary>
    internal static AuditEvent New(
        Lead lead, Actor actor, AuditKind kind, DateTime at, params (string Name, string? Value)[] values) => new()
        {
            At = at,
            Lead = lead,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            Kind = kind,
            Values = values.Where(v => v.Value is not null).ToDictionary(v => v.Name, v => v.Value!),
        };

    /// <summary>Adds an event that belongs to no lead, such as a key that was made. The caller saves.</summary>
    public static void Record(
        this AppDbContext db, Actor actor, AuditKind kind, DateTime at, params (string Name, string Value)[] values) =>
        db.AuditEvents.Add(new AuditEvent
        {
            At = at,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            Kind = kind,
            Values = values.ToDictionary(v => v.Name, v => v.Value),
        });
}
