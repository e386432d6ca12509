// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "host/rules/evidence.h"
#include "host/rules/mistake.h"
#include "host/rules/pack.h"
#include "host/rules/term_table.h"

namespace forethought {

// The folder of a pack that holds evidence.
inline constexpr std::string_view kEvidenceFolder = "evidence/";

// Evidence while it is read, file by file.
struct EvidenceMaker {
  Evidence evidence;  // but for what follows
  WordWeightsMaker draft, parent, profile;

  Evidence make() &&;
};

// Reads the weights of one category, which the file is named for, or of "risk", which every
// category may take a share of, and adds them to `maker`. The first line is a comment "# source;
// licence"; every other line is a number and what it is for:
//
//     -2.310 bias
//     0.500 risk                    the share of the sum of risk that is added
//     1.250 caution                 the sum from which evidence speaks; also info, serious
//     -1.100 doubt dose             the sum below which the category's rule "dose" says no
//                                   more than info;
//     -0.300 serious-doubt dose     no more than caution
//     2.900 sure                    the sum from which rules that say caution say serious
//     0.412 draft year old          a word or two in a row of the draft, parent or profile
//     0.350 draft-term age          a match of a term, named as rule files name it, or
//     0.350 parent-term crisis-response/goodbye
//     -0.120 surface closed-group   where the post is written
//     0.200 has parent              whether there is one; also profile
//     -0.100 words 40               at least this many plain words in the draft
//
// Terms are looked up in `terms`, after number(); doubts are put into `rules`. Reports every
// mistake.
void read_evidence(std::string_view content, TermTable& terms, std::vector<Rule>& rules,
                   EvidenceMaker& maker, FileMistakes& mistakes);

}  // namespace forethought
