using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Assignment;

internal sealed class WorkloadConfiguration : IEntityTypeConfiguration<Workload>
{
    public void Configure(EntityTypeBuilder<Workload> workload)
    {
        workload.HasKey(w => w.UserId);
        workload.Property(w => w.UserId).ValueGeneratedNever();
        workload.HasOne<AppUser>().WithOne().HasForeignKey<Workload>(w => w.UserId);
    }
}

internal sealed class AssignmentTurnConfiguration : IEntityTypeConfiguration<AssignmentTurn>
{
    public void Configure(EntityTypeBuilder<AssignmentTurn> turn)
    {
        turn.Property(t => t.Id).ValueGeneratedNever();
        turn.HasData(new AssignmentTurn());
    }
}
