using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Leads.Views;

/// <summary>Filters and order of the queue that someone keeps under a name. It says how to look, never what there is to see.</summary>
public sealed class SavedView
{
    public const int NameLength = 60;
    public const int QueryLength = 1000;

    public long Id { get; set; }
    public long OwnerId { get; set; }
    public AppUser? Owner { get; set; }
    /// <summary>The department of the owner when it was shared.</summary>
    public long DepartmentId { get; set; }
    public required string Name { get; set; }
    /// <summary>What stands behind the question mark of the address of the queue; empty for the usual list.</summary>
    public required string Query { get; set; }
    public ViewSharing Sharing { get; set; }
    public DateTime CreatedAt { get; set; }
    public Guid Version { get; set; } = Guid.NewGuid();
}

/// <summary>For whom a saved view stands above the list. Numbers are stored; never renumber.</summary>
public enum ViewSharing
{
    Own = 0,
    Department = 1,
    Everyone = 2,
}

/// <summary>The view with which someone's queue begins.</summary>
public sealed class DefaultView
{
    public long UserId { get; set; }
    public long ViewId { get; set; }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.HasIndex(v => new { v.OwnerId, v.Name }).IsUnique();
        view.HasIndex(v => new { v.Sharing, v.DepartmentId });
        view.Property(v => v.Name).HasMaxLength(SavedView.NameLength);
        view.Property(v => v.Query).HasMaxLength(SavedView.QueryLength);
        view.Property(v => v.Version).IsConcurrencyToken();
        view.HasOne(v => v.Owner).WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DefaultViewConfiguration : IEntityTypeConfiguration<DefaultView>
{
    public void Configure(EntityTypeBuilder<DefaultView> choice)
    {
        choice.HasKey(c => c.UserId);
        choice.Property(c => c.UserId).ValueGeneratedNever();
        choice.HasOne<AppUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        choice.HasOne<SavedView>().WithMany().HasForeignKey(c => c.ViewId).OnDelete(DeleteBehavior.Cascade);
    }
}
