#ifndef TREE_SITTER_UNRES_H_
#define TREE_SITTER_UNRES_H_

#ifdef __cplusplus
extern "C" {
#endif

typedef struct TSLanguage TSLanguage;

// The grammar of United Nations resolutions, for `ts_parser_set_language`.
const TSLanguage *tree_sitter_unres(void);

#ifdef __cplusplus
}
#endif

#endif  // TREE_SITTER_UNRES_H_
