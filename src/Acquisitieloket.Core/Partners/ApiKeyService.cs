using System.Security.Cryptography;
using System.Text;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Partners;

/// <summary>Makes, recognises and revokes the keys with which other systems send enquiries or read figures.</summary>
public sealed class ApiKeyService(AppDbContext db, TimeProvider clock)
{
    /// <summary>Written in front of every key, so that one that leaks is recognised for what it is.</summary>
    public const string Prefix = "tw_";

    private const int RandomBytes = 32;
    private const int ShownSigns = 9;

    /// <summary>Writing down each use would make every reading request a writing one.</summary>
    private static readonly TimeSpan UseIsKept = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a key of 256 random bits. Its text is given back this once and kept nowhere.</summary>
    /// <exception cref="RefusedException">There is no name, or it is too long.</exception>
    public async Task<(ApiKey Key, string Text)> MakeAsync(string name, ApiKeyPurpose purpose, Actor actor, CancellationToken cancellation = default)
    {
        if (name.Trim() is not { Length: > 0 and <= ApiKey.NameLength } whose)
            throw new RefusedException(Can.Not($"Geef de sleutel een naam van ten hoogste {ApiKey.NameLength} tekens."));
        var text = Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(RandomBytes))
            .Replace('+', '-').Replace('/', '_').TrimEnd('=');
        var key = new ApiKey
        {
            Name = whose,
            Purpose = purpose,
            Start = text[..ShownSigns],
            Hash = HashOf(text),
            CreatedAt = Now,
            CreatedById = actor.UserId ?? throw new ArgumentException("A key is made by an employee.", nameof(actor)),
        };
        db.ApiKeys.Add(key);
        db.Record(actor, AuditKind.ApiKeyMade, key.CreatedAt, ("name", key.Name), ("start", key.Start), ("purpose", $"{purpose}"));
        await db.SaveChangesAsync(cancellation);
        return (key, text);
    }

    /// <summary>Ends a key at once and for good. Ending it twice changes nothing. False when there is no such key.</summary>
    public async Task<bool> RevokeAsync(long id, Actor actor, CancellationToken cancellation = default)
    {
        if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id, cancellation) is not { } key)
            return false;
        if (key.RevokedAt is not null)
            return true;
        (key.RevokedAt, key.RevokedById) = (Now, actor.UserId);
        db.Record(actor, AuditKind.ApiKeyRevoked, key.RevokedAt.Value, ("name", key.Name), ("start", key.Start));
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The key with this text; null when there is none or it was revoked. Notes the use, at most once a minute.</summary>
    public async Task<ApiKey?> FindAsync(string text, CancellationToken cancellation = default)
    {
        // Looked up by its hash: how long that takes tells nothing about the text of any key.
        var hash = HashOf(text);
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, cancellation);
        if (key is null)
            return null;
        var (now, before) = (Now, Now - UseIsKept);
        if (key.LastUsedAt is null || key.LastUsedAt <= before)
            await db.ApiKeys.Where(k => k.Id == key.Id && (k.LastUsedAt == null || k.LastUsedAt <= before))
                .ExecuteUpdateAsync(k => k.SetProperty(x => x.LastUsedAt, now), cancellation);
        return key;
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
