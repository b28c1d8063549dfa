using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Partners;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin.ApiKeys;

/// <summary>All keys, those in use first, and room for a new one.</summary>
public sealed record ApiKeysPage(ApiKeyForm Form, IReadOnlyList<ApiKeyRow> Rows)
{
    public string? MadeName { get; init; }
    /// <summary>The text of the key that was made just now.</summary>
    public string? MadeText { get; init; }

    public static async Task<ApiKeysPage> ReadAsync(AppDbContext db, ApiKeyForm form, CancellationToken cancellation) =>
        new(form, await db.ApiKeys.AsNoTracking().OrderBy(k => k.RevokedAt != null).ThenBy(k => k.Name).ThenBy(k => k.Id)
            .Select(k => new ApiKeyRow(k.Id, k.Name, k.Start, k.Purpose, k.CreatedAt,
                db.Users.Where(u => u.Id == k.CreatedById).Select(u => u.FullName).FirstOrDefault(), k.LastUsedAt, k.RevokedAt,
                db.Enquiries.Count(e => e.ApiKeyId == k.Id)))
            .ToListAsync(cancellation));
}

/// <summary>One key; moments in UTC.</summary>
public sealed record ApiKeyRow(
    long Id, string Name, string Start, ApiKeyPurpose Purpose, DateTime CreatedAt, string? CreatedBy, DateTime? LastUsedAt, DateTime? RevokedAt, int Enquiries);

/// <summary>A new key.</summary>
public sealed class ApiKeyForm
{
    [Required(ErrorMessage = "Vul in van wie de sleutel is.")]
    [StringLength(ApiKey.NameLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? Name { get; set; }

    [Display(Name = "Waarvoor"), Required(ErrorMessage = "Kies waarvoor de sleutel is.")]
    public ApiKeyPurpose? Purpose { get; set; } = ApiKeyPurpose.Enquiries;
}

/// <summary>What a key is for, in words.</summary>
public static class PurposeWords
{
    public static string Dutch(this ApiKeyPurpose purpose) => purpose switch
    {
        ApiKeyPurpose.Enquiries => "Vestigingsvragen insturen",
        ApiKeyPurpose.Figures => "Rapportages lezen, afgerond",
        _ => "Rapportages lezen, exact",
    };
}
