using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.EditPerson;

/// <summary>A known person, as seen; who changed it in the meantime is not overwritten.</summary>
public sealed class EditPersonForm : PersonForm
{
    public string? Seen { get; set; }
}

/// <summary>The person besides the form: how the account stands. Moments in UTC.</summary>
public sealed record AccountState
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string? Email { get; init; }
    public required bool Active { get; init; }
    public required bool HasPassword { get; init; }
    public required bool TwoFactor { get; init; }
    /// <summary>Has come from the sign-in service of the organisation.</summary>
    public required bool Organisation { get; init; }
    public required DateTimeOffset? LockedUntil { get; init; }
    public required DateTime? InvitedAt { get; init; }
    public required DateTime? InvitedUntil { get; init; }
    public required int OpenLeads { get; init; }
    /// <summary>Why the account cannot be ended now; empty when it can.</summary>
    public IReadOnlyList<string> Stays { get; init; } = [];

    public static async Task<AccountState?> ReadAsync(AppDbContext db, long id, CancellationToken cancellation) =>
        await db.Users.AsNoTracking().Where(u => u.Id == id).Select(u => new AccountState
        {
            Id = u.Id, Name = u.FullName, Email = u.Email, Active = u.Active, HasPassword = u.PasswordHash != null,
            TwoFactor = u.TwoFactorEnabled, Organisation = db.UserLogins.Any(l => l.UserId == id), LockedUntil = u.LockoutEnd, OpenLeads = 0,
            InvitedAt = db.Invitations.Where(i => i.UserId == id && i.EndedAt == null).Max(i => (DateTime?)i.CreatedAt),
            InvitedUntil = db.Invitations.Where(i => i.UserId == id && i.EndedAt == null).Max(i => (DateTime?)i.ExpiresAt),
        }).SingleOrDefaultAsync(cancellation) is { } state
            ? state with { OpenLeads = await Core.People.OpenLeads.CountAsync(db, id, cancellation) } : null;
}
