using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Audit;

/// <summary>Does once what a form asks, however often it is sent: a second click, or another try on a slow network.</summary>
public sealed class OnceOnly(AppDbContext db)
{
    /// <summary>
    /// Saves a change together with the event that tells of it, which carries the key of the form. Of a form that was sent
    /// before nothing is saved: with the same content it is done already, with other content it is refused. Without a key
    /// the change is simply saved.
    /// </summary>
    public async Task SaveAsync(AuditEvent told, Guid? formKey, CancellationToken cancellation = default)
    {
        told.FormKey = formKey;
        if (formKey is { } key && await IsDoneAsync(told, key, cancellation))
        {
            db.ChangeTracker.Clear();
            return;
        }
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (formKey is not null)
        {
            // Two at the very same moment: the index on the key, or the version of the lead, let the other one be first, and
            // nothing of this one is saved.
            if (!await IsDoneAsync(told, formKey.Value, cancellation))
                throw;
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> IsDoneAsync(AuditEvent told, Guid key, CancellationToken cancellation)
    {
        var done = await db.AuditEvents.AsNoTracking().SingleOrDefaultAsync(e => e.FormKey == key, cancellation);
        if (done is null)
            return false;
        if (done.Kind == told.Kind && done.LeadId == told.Lead?.Id && done.ActorId == told.ActorId
            && done.Values.OrderBy(v => v.Key).SequenceEqual(told.Values.OrderBy(v => v.Key)))
            return true;
        throw new FormUsedException();
    }
}

/// <summary>A form that was sent already came again with something else in it; sent under a new key it is a second one.</summary>
public sealed class FormUsedException() : RefusedException(Can.Not(
    "Dit formulier is al verstuurd, met een andere inhoud. Verstuur het nog een keer als dit erbij moet komen."));
