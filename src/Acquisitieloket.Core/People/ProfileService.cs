using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Documents.Contents;
using Acquisitieloket.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.People;

/// <summary>What companies see of an employee, kept by that employee.</summary>
public sealed class ProfileService(AppDbContext db, IFileStore files)
{
    /// <summary>The largest photo, in bytes.</summary>
    public const int MostPhotoBytes = 2 * 1024 * 1024;

    private static readonly FileKind[] Photos = [FileKind.Jpeg, FileKind.Png, FileKind.WebP];

    /// <summary>Whether a file can be a photo: a whole JPEG, PNG or WebP by its content, and not too large.</summary>
    public static Can CanBePhoto(Stream content, string name)
    {
        if (content.Length > MostPhotoBytes)
            return Can.Not("De foto is groter dan 2 MB. Kies een kleinere.");
        return ContentCheck.Of(content, name).Kind is { } kind && Photos.Contains(kind)
            ? Can.Do : Can.Not("Dit is geen foto die we kunnen tonen. Kies een JPEG-, PNG- of WebP-bestand.");
    }

    /// <summary>Keeps title and phone; a photo when one is given, and none when it is to go.</summary>
    public async Task SaveAsync(long userId, SaveProfile profile, CancellationToken cancellation = default)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        (user.JobTitle, user.PhoneNumber) = (profile.JobTitle, profile.Phone);
        if (profile.Photo is { } photo)
        {
            CanBePhoto(photo, profile.PhotoName ?? "").OrRefuse();
            photo.Position = 0;
            user.PhotoHash = (await files.PutAsync(photo, cancellation)).Hash;
        }
        else if (profile.RemovePhoto)
            user.PhotoHash = null;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The photo of someone whom companies meet: a contact person or a deputy who still works here; else null.</summary>
    public async Task<Stream?> PhotoAsync(long userId, CancellationToken cancellation = default)
    {
        var hash = await db.Users.Where(u => u.Id == userId && u.Active && (db.Leads.Any(l => l.ContactPersonId == u.Id)
            || db.Users.Any(o => o.DeputyId == u.Id))).Select(u => u.PhotoHash).SingleOrDefaultAsync(cancellation);
        return hash is null ? null : files.Open(hash);
    }
}

/// <summary>The profile as it should be.</summary>
public sealed record SaveProfile
{
    public string? JobTitle { get; init; }
    public string? Phone { get; init; }
    public Stream? Photo { get; init; }
    /// <summary>The name under which the photo was sent.</summary>
    public string? PhotoName { get; init; }
    public bool RemovePhoto { get; init; }
}
