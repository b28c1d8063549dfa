using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Jobs;

/// <summary>What all tables of due work have in common: the index by which workers look.</summary>
internal abstract class DueWorkConfiguration<T> : IEntityTypeConfiguration<T> where T : DueWork
{
    public const int WorkerLength = 100;
    public const int ErrorLength = 1000;

    public virtual void Configure(EntityTypeBuilder<T> work)
    {
        work.HasIndex(w => new { w.DoneAt, w.GivenUpAt, w.DueAt });
        // Whoever lost the lease cannot save the row, nor anything that was to be saved together with it.
        work.Property(w => w.LeasedBy).HasMaxLength(WorkerLength).IsConcurrencyToken();
        work.Property(w => w.LastError).HasMaxLength(ErrorLength);
    }
}
